// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * A line that is no usable event, kept aside: one row of table {@code rejected}.
 *
 * @param hour hour of the file, or of the line before it where the file's name tells none
 * @param source name of the file
 * @param line line number in the file, from 1
 * @param reason why, from a short fixed list
 * @param detail what exactly
 * @param text the line, cut to 4,096 characters
 */
public record Rejected(
    LocalDateTime hour, String source, long line, String reason, String detail, String text) {}
