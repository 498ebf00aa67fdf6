// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state that a reader can bring about is in the address, and comes back from it. */
class PageLinksTest extends PageFixture {
  /** Zoom and middle of the network as the chart has them. */
  private List<?> networkView() {
    return (List<?>)
        open.page.evaluate(
            "(() => { const s = echarts.getInstanceByDom(document.querySelector('.chart'))"
                + ".getOption().series[0]; return [s.zoom, ...(s.center || [0, 0])]; })()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force", "circular"})
  void zoomOfTheNetwork(String layout) {
    open("view=network&layout=" + layout);
    open.find(".chart canvas").first().waitFor();
    open.find("[data-key=network-plus]").click();
    open.page.waitForFunction("() => /zoom=1\\.4/.test(location.hash)");
    List<?> seen = networkView();
    open.at(open.hash().substring(1));
    open.find(".chart canvas").first().waitFor();
    List<?> again = networkView();
    for (int i = 0; i < 3; i++) {
      assertThat(((Number) again.get(i)).doubleValue())
          .isCloseTo(
              ((Number) seen.get(i)).doubleValue(), org.assertj.core.api.Assertions.within(1.5));
    }
    open.find("[data-key=network-fit]").click();
    assertThat(open.hash()).doesNotContain("zoom=");
    assertThat(((Number) networkView().get(0)).doubleValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "facet-layer-button, layer, #facet-layer",
    "facet-domain-button, domain, #facet-domain",
    "facet-part-button, part, #facet-part",
    "facet-trend-button, trend, #facet-trend",
    "facet-language-button, language, #facet-language",
    "facet-licence-button, licence, #facet-licence",
    "facet-openrank-button, openrank, #facet-openrank",
    "embed, embed, #embed-menu"
  })
  void openMenus(String button, String key, String menu) {
    open("view=table");
    open.find("[data-key=" + button + "]").click();
    assertThat(open.find(menu).isVisible()).isTrue();
    assertThat(open.hash()).contains("open=" + key);
    open.at(open.hash().substring(1));
    assertThat(open.find(menu).isVisible()).isTrue();
    open.find("#view").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(2, 2));
    assertThat(open.find(menu).count()).isZero();
    assertThat(open.hash()).doesNotContain("open=");
  }

  @Test
  void numbersOfAFigure() {
    open("view=ranks");
    open.find("[data-figure=ranks-over-time] summary").click();
    open.page.waitForFunction("() => location.hash.includes('open=ranks-over-time')");
    open.at(open.hash().substring(1));
    assertThat(open.find("[data-figure=ranks-over-time] tbody tr").count()).isEqualTo(24);
    open.find("[data-figure=ranks-over-time] summary").click();
    open.page.waitForFunction("() => !location.hash.includes('open=')");
  }

  @Test
  void whatIsTypedInCompare() {
    open("view=compare");
    open.find("#compare-name").pressSequentially("Emb");
    assertThat(open.hash()).contains("name=Emb");
    open.at(open.hash().substring(1));
    assertThat(open.find("#compare-name").inputValue()).isEqualTo("Emb");
    open.find("#compare-name").press("Enter");
    assertThat(open.hash()).contains("compare=northwind/emberflow").doesNotContain("name=");
    assertThat(open.find("#compare-name").inputValue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"at=2,0.5,x", "zoom=1,2", "open=nothing&all=nothing", "zoom=1e9,0,0"})
  void partsThatMeanNothingDoNoHarm(String part) {
    open("view=network&" + part);
    open.find(".chart canvas").first().waitFor();
    assertThat(((Number) networkView().get(0)).doubleValue()).isEqualTo(1);
  }
}
