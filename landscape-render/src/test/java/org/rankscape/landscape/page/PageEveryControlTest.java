// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every control of every view, found on the page and not listed here. */
@ExtendWith(ChromiumExtension.class)
class PageEveryControlTest {
  /** Controls that save, copy or play change no state; zooming has tests of its own. */
  private static final Pattern STATELESS =
      Pattern.compile("(save|csv|json|sheet|zoom|network-(plus|minus|fit))-?.*|share|picture|play");

  /** One control of each kind, by its key; those around the view are looked at once. */
  private static final String KEYS =
      """
      view => {
        const within = view === 'table' ? ['body'] : ['#view', '#panel'];
        const found = within.flatMap((place) => [...document.querySelectorAll(place + ' [data-key]')]);
        const seen = new Map();
        for (const each of found) {
          const kind = each.tagName + each.dataset.key.split(/[:/]/)[0];
          if (each.matches('button, summary, select, input, .project-link') && each.checkVisibility() && !seen.has(kind))
            seen.set(kind, each.dataset.key);
        }
        return [...seen.values()];
      }
      """;

  /** All that a reader sees and has set. */
  private static final String SHOWN =
      """
      () => ['header', 'nav', 'main', 'panel', 'footer']
        .map((id) => document.getElementById(id).innerText)
        .concat([...document.querySelectorAll('input, select')].map((each) => each.value))
        .concat([...document.querySelectorAll('[aria-pressed=true], [open]')].map((each) => each.textContent))
        .join('\\n')
      """;

  private static void use(Locator control) {
    String type = (String) control.evaluate("e => e.tagName === 'INPUT' ? e.type : e.tagName");
    switch (type) {
      case "range" -> control.fill((String) control.evaluate("e => String(Number(e.min) + 1)"));
      case "search", "text" -> control.fill("em");
      case "number" -> control.fill("20");
      case "SELECT" ->
          control.evaluate("e => { e.selectedIndex = 1; e.dispatchEvent(new Event('change')); }");
      default -> control.click();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=map&project=northwind/emberflow",
        "view=map&group=serving",
        "view=table",
        "view=top",
        "view=growth",
        "view=domains",
        "view=ranks",
        "view=network",
        "view=compare",
        "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow",
        "view=changes",
        "view=candidates",
        "view=missing"
      })
  void leavesAStateThatComesBackFromItsAddress(String state) {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), state)) {
      String view = state.replaceAll("view=(\\w+).*", "$1");
      int used = 0;
      for (Object key : (List<?>) open.page.evaluate(KEYS, view)) {
        if (STATELESS.matcher((String) key).matches()) {
          continue;
        }
        open.go(state);
        use(open.find("[data-key='" + key + "']").first());
        used++;
        String left = (String) open.page.evaluate(SHOWN);
        open.at(open.hash().replaceFirst("^#", ""));
        assertThat(open.page.evaluate(SHOWN)).as(state + ": " + key).isEqualTo(left);
      }
      assertThat(used).isPositive();
      assertThat(open.complaints()).isEmpty();
    }
  }

  /** Everything that can be used and does not belong to a group that arrows move through. */
  private static final String USABLE =
      """
      () => {
        window.reached = new Set();
        document.addEventListener('focusin', (event) => window.reached.add(event.target));
        window.usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }));
        return window.usable.length;
      }
      """;

  private static final String MISSED =
      """
      () => window.usable.filter((each) => !window.reached.has(each)).map((each) => each.outerHTML.slice(0, 200))
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=map&project=northwind/emberflow",
        "view=table",
        "view=growth",
        "view=domains",
        "view=network&open=embed",
        "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow",
        "view=candidates",
        "view=missing&open=trend",
        "view=about"
      })
  void isReachedByTheTabKey(String state) {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), state)) {
      int usable = (Integer) open.page.evaluate(USABLE);
      assertThat(usable).isGreaterThan(15);
      for (int i = 0; i < usable + 5; i++) {
        open.page.keyboard().press("Tab");
      }
      assertThat((List<?>) open.page.evaluate(MISSED)).isEmpty();
    }
  }
}
