/** Who asks (M45). In open mode nobody is asked; in login mode a browser has a session here, a program its own token. */
package dev.baedal.gateway.login;
