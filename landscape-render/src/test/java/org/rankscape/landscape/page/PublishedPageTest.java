// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.published.May2025;

/** The page of the real LLM landscape of May 2025, from shared/data beside the repository. */
@ExtendWith(ChromiumExtension.class)
class PublishedPageTest {
  private static final Path PICTURES = Path.of("target", "published");

  @Test
  void showsEveryProjectInEveryView() {
    Landscape landscape = May2025.landscape();
    Path file = PageFiles.withSheets(landscape, "may-2025");
    try (OpenPage open = OpenPage.wide(file, "")) {
      assertThat(open.find("#map svg:visible g.project").count()).isEqualTo(135);
      assertThat(open.text("#header")).contains("135 projects", "19 domains");
      List<?> views =
          (List<?>)
              open.page.evaluate(
                  "[...document.querySelectorAll('#nav a')].map(a => a.dataset.view)");
      for (Object view : views) {
        open.find("#nav [data-view=" + view + "]").click();
        open.page.waitForTimeout(300);
        open.page.screenshot(
            new Page.ScreenshotOptions().setPath(PICTURES.resolve("page-" + view + ".png")));
      }
      open.at("view=table");
      assertThat(open.find("#view tbody tr[data-project]").count()).isEqualTo(135);
      assertThat(open.text("#view tbody tr[data-project]")).contains("pytorch");
      open.at("project=vllm-project/vllm");
      assertThat(open.text("#panel")).contains("vllm-project/vllm", "615");
      assertThat(open.find("#panel a[href='https://github.com/vllm-project/vllm']").count())
          .isEqualTo(2);
      open.page.waitForTimeout(300);
      open.page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("page-project.png")));
      assertThat(open.complaints()).isEmpty();
      assertThat(open.requests()).isEmpty();
    }
  }
}
