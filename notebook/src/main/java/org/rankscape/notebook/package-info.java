// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** The public API in Jupyter notebooks. */
package org.rankscape.notebook;
