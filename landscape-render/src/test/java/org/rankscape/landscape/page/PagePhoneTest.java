// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(ChromiumExtension.class)
class PagePhoneTest {
  private static final double HEIGHT = 844;

  static List<String> views() {
    return PageOpensTest.VIEWS;
  }

  @ParameterizedTest
  @MethodSource("views")
  void viewIsNoWiderThanTheScreenAndBeginsOnItsUpperHalf(String view) {
    try (OpenPage open = OpenPage.phone(PageFiles.of(135), "view=" + view)) {
      assertThat((Integer) open.page.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(390);
      BoundingBox shown = open.find(view.equals("map") ? "#map" : "#view").boundingBox();
      assertThat(shown.y).isLessThan(0.45 * HEIGHT);
      assertThat(open.complaints()).isEmpty();
    }
  }

  @Test
  void tapOpensAProjectOverTheWholeScreen() {
    try (OpenPage open = OpenPage.phone(PageFiles.of(135), "")) {
      open.find("#map g.project[data-project='northwind/emberflow'] text").tap();
      BoundingBox panel = open.find("#panel").boundingBox();
      assertThat(panel.width).isEqualTo(390);
      assertThat(panel.height).isEqualTo(HEIGHT);
      open.find("#panel .close").tap();
      assertThat(open.find("#panel").isVisible()).isFalse();
    }
  }

  @Test
  void nameOfAProjectStaysWhileItsRowIsScrolled() {
    try (OpenPage open = OpenPage.phone(PageFiles.of(135), "view=table")) {
      open.page.evaluate("document.querySelector('#view .scroll').scrollLeft = 400");
      BoundingBox name = open.find("#view tbody .project-link").first().boundingBox();
      assertThat(name.x).isBetween(0.0, 100.0);
    }
  }
}
