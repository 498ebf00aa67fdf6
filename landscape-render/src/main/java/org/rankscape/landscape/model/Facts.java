// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a project's primary repository; each part may be null (unknown), never invented.
 *
 * @param description one line, as the repository states it
 * @param language main programming language
 * @param licence SPDX identifier
 * @param stars number of stars at the end of the period
 * @param topics topics, empty where unknown
 * @param created day of creation
 * @param archived whether the repository is archived
 * @param organisation login of the organisation that owns the repository
 * @param forks number of forks
 * @param pushed day of the last push
 * @param homepage address of its homepage
 */
public record Facts(
    String description,
    String language,
    String licence,
    Integer stars,
    List<String> topics,
    LocalDate created,
    Boolean archived,
    String organisation,
    Integer forks,
    LocalDate pushed,
    String homepage) {
  /** Of which only the given is known. */
  public Facts(
      String description,
      String language,
      String licence,
      Integer stars,
      List<String> topics,
      LocalDate created,
      Boolean archived) {
    this(description, language, licence, stars, topics, created, archived, null, null, null, null);
  }

  /** Nothing is known. */
  public static Facts none() {
    return new Facts(null, null, null, null, List.of(), null, null);
  }
}
