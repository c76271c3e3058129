/** What is known about people: shown to them as a whole (M45). */
package dev.baedal.platform.personal;
