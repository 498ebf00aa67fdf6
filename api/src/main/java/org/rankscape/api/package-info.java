// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Rankscape for other Java programs and for notebooks. */
package org.rankscape.api;
