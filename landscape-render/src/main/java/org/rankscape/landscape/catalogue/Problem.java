// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

/**
 * One thing that is wrong with a catalogue file.
 *
 * @param line line of the file, counted from 1; 0 where the whole file is meant
 * @param wrong what is wrong
 * @param remedy what to do about it
 */
public record Problem(int line, String wrong, String remedy) {}
