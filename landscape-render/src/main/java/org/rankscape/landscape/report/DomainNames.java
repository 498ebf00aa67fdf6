// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.HashMap;
import java.util.Map;
import org.rankscape.landscape.catalogue.ProjectEntry;
import org.rankscape.landscape.model.Project;

/** Names of the domains in the report's language. */
final class DomainNames {
  private final Map<String, String> names = new HashMap<>();

  DomainNames(ReportInput input) {
    input.now().catalogue().layers().stream()
        .flatMap(l -> l.frames().stream())
        .flatMap(f -> f.domains().stream())
        .forEach(d -> names.put(d.id(), input.language().of(d.label())));
  }

  String of(Project project) {
    return of(project.entry());
  }

  String of(ProjectEntry entry) {
    return names.getOrDefault(entry.domain(), entry.domain());
  }
}
