// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * An hour that a source file has lines of, where the file's name tells no hour: one row of table
 * {@code source_files}. Written when all hours wanted are committed, so that importing such a file
 * again is known without reading its lines.
 *
 * @param file file name without folder
 * @param size bytes of the file as stored
 * @param crc32c CRC-32C of those bytes
 * @param hour start of the hour
 * @param filed whether its lines are in the warehouse; hours outside the range asked for are not
 */
public record SourceHour(String file, long size, long crc32c, LocalDateTime hour, boolean filed) {}
