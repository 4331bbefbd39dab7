import { createContext, useContext } from 'react';

export const ToastContext = createContext<(message: string) => void>(() => {});

/** Says briefly, at the edge of the window, that something was done. */
export const useToast = (): ((message: string) => void) => useContext(ToastContext);
