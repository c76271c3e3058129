/** Authentication (M45): none in open mode; in login mode a browser has a session here, a program its own token. */
package dev.baedal.gateway.login;
