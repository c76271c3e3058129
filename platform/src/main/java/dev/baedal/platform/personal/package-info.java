/** Personal data: shown to a customer as a whole (M45). */
package dev.baedal.platform.personal;
