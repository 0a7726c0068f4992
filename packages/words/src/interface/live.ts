import type { Widen } from "./widen.ts";

export const liveEn = {
  connecting: "Connecting",
  live: "Live",
  paused: "Paused",
  reconnecting: "Reconnecting",
  offline: "Offline",
  isOffline: "This device is not connected.",
  isCutOff: "The server does not answer at the moment.",
  readAt: "The values shown were read on {at} and stay; they are read again by themselves.",
  dismiss: "Close",
  pause: "Pause updates",
  resume: "Resume updates",
  changed: "New values: {series}.",
  changedMany: "New values in {count} series.",
  unread: "New values came and could not be read; reload the page.",
  missed: "The connection is back; everything was read again.",
} as const;

export const liveEs: Widen<typeof liveEn> = {
  connecting: "Conectando",
  live: "En vivo",
  paused: "En pausa",
  reconnecting: "Reconectando",
  offline: "Sin conexión",
  isOffline: "Este dispositivo no está conectado.",
  isCutOff: "El servidor no responde por el momento.",
  readAt: "Los valores que se muestran se leyeron el {at} y permanecen; se leerán de nuevo por sí solos.",
  dismiss: "Cerrar",
  pause: "Pausar actualizaciones",
  resume: "Reanudar actualizaciones",
  changed: "Valores nuevos: {series}.",
  changedMany: "Valores nuevos en {count} series.",
  unread: "Llegaron valores nuevos y no se pudieron leer; vuelva a cargar la página.",
  missed: "La conexión volvió; todo se leyó de nuevo.",
};
