// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.List;

/**
 * What a repository's page says.
 *
 * @param description always says that it is simulated, or null
 * @param language main language, or null
 * @param licence SPDX identifier, or null
 * @param licenceName name of the licence, or null
 * @param stars stars before the first simulated month
 * @param forks forks before the first simulated month
 * @param createdAt epoch second
 */
record Facts(
    String description,
    String language,
    String licence,
    String licenceName,
    List<String> topics,
    int stars,
    int forks,
    long createdAt) {
  private static final String[] LANGUAGES = {
    "Python",
    "Python",
    "Python",
    "TypeScript",
    "TypeScript",
    "Rust",
    "Go",
    "Go",
    "C++",
    "Java",
    "Kotlin",
    "C",
    "Jupyter Notebook",
    "JavaScript",
    "Zig"
  };
  private static final String[][] LICENCES = {
    {"Apache-2.0", "Apache License 2.0"},
    {"Apache-2.0", "Apache License 2.0"},
    {"MIT", "MIT License"},
    {"MIT", "MIT License"},
    {"BSD-3-Clause", "BSD 3-Clause \"New\" or \"Revised\" License"},
    {"GPL-3.0", "GNU General Public License v3.0"},
    {"MPL-2.0", "Mozilla Public License 2.0"}
  };

  static Facts draw(
      Draw draw, String description, List<String> topics, double popularity, long createdAt) {
    String[] licence = draw.chance(0.84) ? draw.pick(LICENCES) : new String[] {null, null};
    int stars = (int) (popularity * StrictMath.exp(0.9 * draw.normal()));
    return new Facts(
        draw.chance(0.9) ? description : null,
        draw.chance(0.93) ? draw.pick(LANGUAGES) : null,
        licence[0],
        licence[1],
        draw.chance(0.75) ? topics : List.of(),
        stars,
        (int) (stars * draw.between(0.06, 0.22)),
        createdAt);
  }
}
