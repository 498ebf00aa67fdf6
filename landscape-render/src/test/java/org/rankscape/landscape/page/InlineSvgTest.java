// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InlineSvgTest {
  private static final String OPEN = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>";

  @Test
  void takesOutWhatCouldRunOrFetch() {
    String markup =
        new InlineSvg(
                OPEN
                    + "<script>x()</script><g onclick='x()'><a href=' JavaScript:x()'>"
                    + "<image href='https://example.com/a.png'/></a></g>"
                    + "<foreignObject><b/></foreignObject></svg>",
                "en")
            .markup();
    assertThat(markup)
        .doesNotContain("script", "onclick", "JavaScript", "example.com", "foreignObject")
        .contains("<a>", "<image/>");
  }

  @Test
  void keepsWhatIsDrawn() {
    InlineSvg svg =
        new InlineSvg(
            OPEN
                + "<style>@font-face{src:url(data:font/ttf;base64,AA)} .a>b{}</style>"
                + "<use href='#m'/><image href='data:image/png;base64,AA'/>"
                + "<text style='fill: red; font-size:3px' fill='blue'>中 &amp; &lt;b&gt;</text></svg>",
            "en");
    assertThat(svg.styles())
        .containsExactly(
            "@font-face{src:url(data:font/ttf;base64,AA)}\nsvg[data-sheet=\"en\"] .a>b{}\n");
    assertThat(svg.markup())
        .contains("href=\"#m\"", "data:image/png", "fill=\"red\"", "font-size=\"3px\"")
        .contains("中 &amp; &lt;b&gt;")
        .doesNotContain("style=", "<?xml");
  }

  @Test
  void styleHoldsWithinThePictureOnly() {
    assertThat(
            ScopedCss.under(
                "#s", "/* a { */ a , b>c{x:y} @media print { p { d: e } }\n.f{}@font-face{g:h}"))
        .isEqualTo("#s a,#s b>c{x:y}\n@media print{ p { d: e } }\n#s .f{}\n@font-face{g:h}\n");
  }

  @Test
  void refusesWhatIsNotSvg() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InlineSvg("<html/>", "en"))
        .withMessageContaining("html");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InlineSvg(OPEN, "en"))
        .withMessageContaining("not well-formed");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new InlineSvg(
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hosts'>]>" + OPEN, "en"))
        .withMessageContaining("DOCTYPE");
  }
}
