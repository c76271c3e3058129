/** A service that is added later and changes no other: the turnover of each store (004-A11). */
package dev.baedal.journeys.turnover;
