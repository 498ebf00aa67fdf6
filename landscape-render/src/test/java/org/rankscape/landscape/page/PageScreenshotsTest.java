// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of every view in target/screenshots, for people to look at. */
@Tag("bench")
@ExtendWith(ChromiumExtension.class)
class PageScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private static Map<String, String> views() {
    Map<String, String> views = new LinkedHashMap<>();
    views.put("map", "");
    views.put("project", "project=northwind/emberflow");
    views.put("search", "q=flow&trend=growing");
    for (String view :
        new String[] {
          "table", "top", "growth", "domains", "ranks", "network", "candidates", "missing", "about"
        }) {
      views.put(view, "view=" + view);
    }
    views.put("compare", "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow");
    views.put("chinese", "view=growth&lang=zh");
    return views;
  }

  @Test
  void everyViewWideDarkAndOnAPhone() {
    views()
        .forEach(
            (name, hash) -> {
              shoot(OpenPage.wide(PageFiles.of(135), hash), name + "-light");
              shoot(OpenPage.dark(PageFiles.of(135), hash), name + "-dark");
              shoot(OpenPage.phone(PageFiles.of(135), hash), name + "-phone");
            });
    assertThat(FOLDER).isDirectoryContaining(file -> file.endsWith("map-light.png"));
    assertThat(Files.exists(FOLDER.resolve("network-phone.png"))).isTrue();
  }

  private static void shoot(OpenPage open, String name) {
    try (open) {
      open.page.waitForTimeout(400);
      open.page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(!name.startsWith("map"))
              .setPath(FOLDER.resolve(name + ".png")));
    }
  }
}
