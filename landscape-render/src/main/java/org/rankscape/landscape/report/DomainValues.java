// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.figure.Numbers;

/** What a template can say of the domains. */
final class DomainValues {
  private final ReportInput input;
  private final Analysis analysis;

  DomainValues(ReportInput input, Analysis analysis) {
    this.input = input;
    this.analysis = analysis;
  }

  Map<String, Object> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> empty = new ArrayList<>();
    for (Analysis.DomainRow row : analysis.domains()) {
      (row.members().isEmpty() ? empty : rows).add(values(row));
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("domains", rows);
    out.put("domain_count", rows.size());
    out.put("empty_count", empty.isEmpty() ? (Object) Boolean.FALSE : empty.size());
    out.put("empty_domains", empty);
    if (!rows.isEmpty()) {
      out.put("largest_domain", rows.get(0));
    }
    List<Analysis.DomainRow> compared =
        analysis.domains().stream()
            .filter(d -> d.growth() != null)
            .sorted(Comparator.comparingDouble(Analysis.DomainRow::growth).reversed())
            .toList();
    if (compared.size() > 1) {
      out.put("first_domain", values(compared.get(0)));
      out.put("last_domain", values(compared.get(compared.size() - 1)));
    }
    return out;
  }

  private Map<String, Object> values(Analysis.DomainRow row) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", input.language().of(row.domain().label()));
    out.put("projects", row.members().size());
    out.put("openrank", Numbers.openrank(row.openrank()));
    double total = analysis.total();
    out.put("share", Numbers.percent(total > 0 ? row.openrank() / total : 0));
    out.put("change", row.growth() == null ? "" : Numbers.change(row.growth()));
    out.put("cohort", row.cohort());
    return out;
  }
}
