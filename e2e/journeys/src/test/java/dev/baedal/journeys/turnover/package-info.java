/** A service that nobody thought of when the others were built: what each store has turned over (004-A11). */
package dev.baedal.journeys.turnover;
