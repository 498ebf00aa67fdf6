// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One file to read: the unit of work of the ingest job.
 *
 * @param location absolute path or http(s) address
 * @param name file name without folder
 * @param hour hour that the name stands for, or null where it tells none (hours are then read from
 *     {@code created_at})
 * @param size bytes, or -1 where not known beforehand
 * @param only whether no other file of the job is named for this hour; else another task may write
 *     to it at the same time
 */
public record SourceSplit(String location, String name, LocalDateTime hour, long size, boolean only)
    implements Serializable {}
