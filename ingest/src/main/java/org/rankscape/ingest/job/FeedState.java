// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.TreeSet;

/**
 * How far a feed was followed.
 *
 * @param next the first hour that was not looked for yet
 * @param open hours before it that are not known to be in the warehouse, nor given up as gaps
 */
record FeedState(LocalDateTime next, TreeSet<LocalDateTime> open) implements Serializable {}
