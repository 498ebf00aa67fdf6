// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * What a simulation wrote.
 *
 * @param files hourly files
 * @param events distinct events; doubled and malformed lines not counted
 * @param bytes size of the hourly files, compressed
 * @param jsonBytes size of the distinct events' lines, not compressed
 */
public record Summary(long files, long events, long bytes, long jsonBytes) {}
