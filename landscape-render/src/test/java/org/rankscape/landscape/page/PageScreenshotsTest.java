// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rankscape.landscape.model.Landscape;

/**
 * Pictures of the views in target/screenshots, for people to look at. With {@code
 * -Drankscape.screenshots=update} those that the documentation shows are written there too.
 */
@ExtendWith(ChromiumExtension.class)
class PageScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Path SHOWN = Path.of("..", "docs", "images");
  private static final int MOST_BYTES = 450_000;
  private static final int MOST_BYTES_TOGETHER = 3_000_000;

  /** A picture in docs/images and what it shows. */
  private record Picture(String name, String hash, Screen screen) {
    boolean scrolled() {
      return hash.contains("view=network") || hash.contains("view=ranks");
    }

    Path file(Path folder) {
      return folder.resolve("page-" + name + ".png");
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          new Picture("map", "project=northwind/emberflow", Screen.WIDE),
          new Picture("table", "view=table", Screen.WIDE),
          new Picture("network", "view=network", Screen.WIDE),
          new Picture("ranks", "view=ranks", Screen.WIDE),
          new Picture(
              "compare",
              "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow",
              Screen.WIDE),
          new Picture("coverage", "view=coverage", Screen.WIDE),
          new Picture("dark", "view=growth", Screen.DARK),
          new Picture("chinese", "view=domains&lang=zh", Screen.WIDE),
          new Picture("phone", "view=top", Screen.PHONE));

  private enum Screen {
    WIDE(1440, 900),
    DARK(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }

    OpenPage open(Path file, String hash) {
      return switch (this) {
        case WIDE -> OpenPage.wide(file, hash);
        case DARK -> OpenPage.dark(file, hash);
        case PHONE -> OpenPage.phone(file, hash);
      };
    }
  }

  @Test
  void picturesOfTheDocumentationAreThere() throws IOException {
    Landscape landscape = Synthetic.landscape(135);
    Path page = PageFiles.withSheets(landscape, "documented");
    boolean update = "update".equals(System.getProperty("rankscape.screenshots"));
    long bytes = 0;
    for (Picture picture : PICTURES) {
      Path taken = picture.file(FOLDER);
      try (OpenPage open = picture.screen().open(page, picture.hash())) {
        open.page.waitForTimeout(800);
        if (picture.scrolled()) {
          open.page.evaluate("document.querySelector('#view figure').scrollIntoView()");
        }
        open.page.screenshot(new Page.ScreenshotOptions().setPath(taken));
        assertThat(open.complaints()).isEmpty();
      }
      Path shown = picture.file(SHOWN);
      if (update) {
        Files.createDirectories(SHOWN);
        Files.copy(taken, shown, StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(shown).as("make it with -Drankscape.screenshots=update").isRegularFile();
      BufferedImage image = ImageIO.read(shown.toFile());
      assertThat(image.getWidth()).as(picture.name()).isEqualTo(picture.screen().width);
      assertThat(image.getHeight()).as(picture.name()).isEqualTo(picture.screen().height);
      assertThat(Files.size(shown)).as(picture.name()).isLessThan(MOST_BYTES);
      bytes += Files.size(shown);
    }
    assertThat(bytes).isLessThan(MOST_BYTES_TOGETHER);
  }

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
  @Tag("bench")
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
