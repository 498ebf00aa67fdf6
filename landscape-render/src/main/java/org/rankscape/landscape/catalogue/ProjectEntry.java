// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * A project as a catalogue lists it: one or more repositories under one name.
 *
 * @param id unique within the catalogue: the primary repository's full name in lower case
 * @param name shown name; the primary repository's short name where the catalogue gives none
 * @param repositories full names {@code owner/name}, the primary one first, at least one
 * @param domain id of its domain
 * @param subDomain id of its sub-domain, or null
 * @param organisation who stands behind it, or null
 * @param country where it comes from, ISO 3166-1 alpha-2, or null
 * @param positioning what it is, in one sentence, or null
 * @param strengths what speaks for it, or null
 * @param limits what speaks against it, or null
 * @param typicalUse when to choose it, or null
 */
public record ProjectEntry(
    String id,
    String name,
    List<String> repositories,
    String domain,
    String subDomain,
    String organisation,
    String country,
    Label positioning,
    Label strengths,
    Label limits,
    Label typicalUse) {

  /** Calls a project without a name by the short name of its primary repository. */
  public ProjectEntry {
    if (name == null || name.isBlank()) {
      String primary = repositories.get(0);
      name = primary.substring(primary.indexOf('/') + 1);
    }
  }

  /** Full name of the primary repository. */
  public String primaryRepository() {
    return repositories.get(0);
  }
}
