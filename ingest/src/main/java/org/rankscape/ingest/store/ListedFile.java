// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

/**
 * A file as a folder lists it.
 *
 * @param location absolute path or address
 * @param name name without folder
 * @param size bytes
 */
public record ListedFile(String location, String name, long size) {}
