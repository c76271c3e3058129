/** Whether a service asks for a login, and that nobody leaves it open by a forgotten setting. */
package dev.baedal.platform.security.mode;
