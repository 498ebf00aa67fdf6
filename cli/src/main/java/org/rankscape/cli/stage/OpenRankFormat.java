// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

/** Forms in which OpenRank is exported. */
public enum OpenRankFormat {
  /** {@code OWNER/REPO/openrank.json} or {@code LOGIN/openrank.json}, as OpenDigger has it. */
  OPENDIGGER,
  /** One file {@code openrank.csv}. */
  CSV,
  /** One file {@code openrank.parquet} with the columns of table {@code openrank}. */
  PARQUET
}
