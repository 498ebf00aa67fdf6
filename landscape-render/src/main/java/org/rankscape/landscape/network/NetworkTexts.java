// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Link;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.sheet.Language;

/** The words of the network, in its language. */
final class NetworkTexts {
  private final Landscape landscape;
  private final boolean chinese;
  private final Language language;
  private final Map<String, String> names = new HashMap<>();

  NetworkTexts(Landscape landscape, Language language) {
    this.landscape = landscape;
    this.language = language;
    this.chinese = language == Language.ZH;
    landscape.projects().forEach(p -> names.put(p.entry().id(), p.shownName()));
  }

  String title() {
    String title = language.of(landscape.catalogue().title());
    return title + (chinese ? "：协作网络" : ": who works with whom");
  }

  String simulated() {
    return landscape.provenance().simulated() ? (chinese ? "模拟数据" : "SIMULATED DATA") : null;
  }

  String explanation() {
    return chinese
        ? "圆越大，OpenRank 越高；线越粗，共同开发者越多；颜色表示领域"
        : "larger disc, higher OpenRank · thicker line, more developers in common · colour: domain";
  }

  String withoutLinks() {
    return chinese ? "数据中与其他项目无共同开发者" : "no developers in common with the others in the data";
  }

  String link(Link link) {
    String pair = names.get(link.a()) + " – " + names.get(link.b());
    return pair + (chinese ? "：共同开发者 " : ": developers in common ") + link.developers();
  }

  String tooltip(Project p) {
    String value = String.format(Locale.ROOT, "%.1f", p.openrank());
    return p.shownName() + " · " + p.entry().primaryRepository() + "\nOpenRank " + value;
  }

  String provenance(int nodes, List<Link> links) {
    int all = landscape.links().size();
    int least = links.stream().mapToInt(Link::developers).min().orElse(0);
    String period = landscape.period().from() + " – " + landscape.period().to();
    String source = language.of(landscape.provenance().source());
    String version = " · Rankscape " + landscape.provenance().version();
    return chinese
        ? period
            + " · "
            + nodes
            + " 个项目，"
            + all
            + " 条连接中最强的 "
            + links.size()
            + " 条（共同开发者至少 "
            + least
            + " 人）· 数据来源："
            + source
            + version
        : period
            + " · "
            + nodes
            + " projects, the strongest "
            + links.size()
            + " of "
            + all
            + " links (at least "
            + least
            + " developers in common) · Source: "
            + source
            + version;
  }
}
