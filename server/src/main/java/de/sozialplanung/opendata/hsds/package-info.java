/// The offers in the words of the Human Services Data Specification (HSDS 3.0, Open Referral) and of its API.
@NullMarked
package de.sozialplanung.opendata.hsds;

import org.jspecify.annotations.NullMarked;
