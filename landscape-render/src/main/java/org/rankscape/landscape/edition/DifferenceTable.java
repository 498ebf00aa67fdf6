// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.model.EditionChange;
import org.rankscape.landscape.model.EditionDifference;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.table.LandscapeTables;
import org.rankscape.landscape.table.Table;
import org.rankscape.landscape.table.TableBuilder;

/** The difference of two editions as table and as Markdown. */
public final class DifferenceTable {
  private DifferenceTable() {}

  /** One row a change. */
  public static Table of(EditionDifference difference, Language language) {
    return new TableBuilder<EditionChange>("difference")
        .column(
            "change",
            "added, dropped, moved, renamed, risen or fallen",
            c -> c.kind().name().toLowerCase(Locale.ROOT))
        .column("project", "shown name", c -> c.latest().name())
        .column("repository", "primary repository", c -> c.latest().repository())
        .column("domain", "name of its domain", c -> language.of(c.latest().domainLabel()))
        .column("rank_before", "rank in the earlier edition", before(EditionChange.Seen::rank))
        .column("rank", "rank in the later edition", after(EditionChange.Seen::rank))
        .column(
            "openrank_before",
            "mean monthly OpenRank in the earlier edition",
            before(EditionChange.Seen::openrank))
        .column(
            "openrank",
            "mean monthly OpenRank in the later edition",
            after(EditionChange.Seen::openrank))
        .column("reason", "why", c -> language.of(c.reason()))
        .column("id", "id in the later catalogue, else the earlier", c -> c.latest().id())
        .rows(difference.changes());
  }

  /** All tables of a landscape, with {@code difference} where it has one. */
  public static LandscapeTables with(Landscape landscape) {
    return landscape.difference() == null
        ? new LandscapeTables(landscape)
        : new LandscapeTables(landscape, List.of(of(landscape.difference(), Language.EN)));
  }

  private static Function<EditionChange, Object> before(Function<EditionChange.Seen, Object> of) {
    return c -> c.before() == null ? null : of.apply(c.before());
  }

  private static Function<EditionChange, Object> after(Function<EditionChange.Seen, Object> of) {
    return c -> c.after() == null ? null : of.apply(c.after());
  }

  /** As Markdown: a heading, the notes, and a table a kind. */
  public static String markdown(EditionDifference d, Language language) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(escaped(title(d, language))).append("\n\n");
    out.append(escaped(sides(d, language))).append("\n\n");
    d.notes().forEach(n -> out.append("> ").append(escaped(language.of(n))).append("\n>\n"));
    if (!d.notes().isEmpty()) {
      out.append("\n");
    }
    for (EditionChange.Kind kind : EditionChange.Kind.values()) {
      var changes = d.of(kind);
      if (changes.isEmpty()) {
        continue;
      }
      out.append("## ").append(language.of(kind.label())).append(" (").append(changes.size());
      out.append(")\n\n");
      out.append(
          language.of(
              "| Project | Domain | Rank | OpenRank | Why |\n|---|---|---|---|---|\n",
              "| 项目 | 领域 | 名次 | OpenRank | 原因 |\n|---|---|---|---|---|\n"));
      changes.forEach(c -> row(c, language, out));
      out.append("\n");
    }
    out.append(language.of("Source: ", "数据来源："));
    out.append(escaped(language.of(Attribution.text(d.sources())))).append("\n");
    return out.toString();
  }

  private static void row(EditionChange c, Language language, StringBuilder out) {
    out.append("| ").append(escaped(c.latest().name()));
    out.append(" | ").append(escaped(language.of(c.latest().domainLabel())));
    out.append(" | ").append(change(c, EditionChange.Seen::rank, String::valueOf));
    out.append(" | ").append(change(c, EditionChange.Seen::openrank, Numbers::openrank));
    out.append(" | ").append(escaped(language.of(c.reason()))).append(" |\n");
  }

  private static <T> String change(
      EditionChange c, Function<EditionChange.Seen, T> of, Function<T, String> text) {
    T from = c.before() == null ? null : of.apply(c.before());
    T to = c.after() == null ? null : of.apply(c.after());
    return (from == null ? "–" : text.apply(from)) + " → " + (to == null ? "–" : text.apply(to));
  }

  /** Title of a comparison. */
  static String title(EditionDifference d, Language language) {
    return language.of(
        "What changed: " + d.before().name() + " → " + d.after().name(),
        "版本差异：" + d.before().name() + " → " + d.after().name());
  }

  /** Both editions with their periods and sizes. */
  static String sides(EditionDifference d, Language language) {
    return side(d.before(), language) + " → " + side(d.after(), language);
  }

  private static String side(EditionDifference.Side side, Language language) {
    return language.of(side.title())
        + " "
        + Numbers.period(side.period())
        + language.of(" (" + side.projects() + " projects)", "（" + side.projects() + " 个项目）");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
