/** What is known about people: shown to them as a whole, hidden in logs, and forgotten (M45). */
package dev.baedal.platform.personal;
