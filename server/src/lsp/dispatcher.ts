/**
 * The one place that all messages go through. It owns what no handler should have to think of: the life cycle (nothing
 * is answered before `initialize` or after `shutdown`), cancellation (a thrown `Cancelled` becomes LSP's
 * `RequestCancelled`, never an empty answer), tracing, and containing a crash: what a handler throws is logged,
 * answered as a proper error, and the server goes on.
 */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  ResponseError,
} from 'vscode-languageserver'
import { InvalidParams, isRecord, type Shape } from './shapes'

/** Thrown where a request that nobody waits for any more is given up. */
export class Cancelled extends Error {}

/** Thrown where a request cannot be answered for a reason that the user should read. */
export class RequestFailed extends Error {}

export interface RequestContext {
  readonly token: CancellationToken
  /** Throws `Cancelled` when the client has given up on the request. Long work calls it between its steps. */
  checkpoint(): void
}

type Handler = (params: unknown, context: RequestContext) => unknown

/** What is answered to which method. Filled once, after `initialize`. */
export class Routes {
  readonly requests = new Map<string, Handler>()
  readonly notifications = new Map<string, (params: unknown) => void | Promise<void>>()

  /** `shape` checks the parameters; a request whose parameters fail it never reaches its handler. */
  request<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    shape: Shape<P>,
    handler: (params: P, context: RequestContext) => R | Promise<R>,
  ): void {
    this.custom(type.method, shape, handler)
  }

  custom<P, R>(method: string, shape: Shape<P>, handler: (params: P, context: RequestContext) => R | Promise<R>): void {
    this.requests.set(method, (params, context) => handler(shape(params), context))
  }

  notification<P, RO>(
    type: ProtocolNotificationType<P, RO>,
    shape: Shape<P>,
    handler: (params: P) => void | Promise<void>,
  ): void {
    this.notifications.set(type.method, (params) => handler(shape(params)))
  }
}

type State = 'new' | 'running' | 'shut-down'

export class Dispatcher {
  private state: State = 'new'

  /** `routes` is asked for by the first message after `initialize`, which itself so waits for nothing that it does not need. */
  constructor(
    private readonly connection: Connection,
    private readonly routes: () => Promise<Routes>,
  ) {
    connection.onRequest((method: string, params: unknown, token: CancellationToken) =>
      this.answer(method, params, token),
    )
    connection.onNotification((method: string, params: unknown) => this.receive(method, params))
  }

  start(): void {
    this.state = 'running'
  }

  stop(): void {
    this.state = 'shut-down'
  }

  get running(): boolean {
    return this.state === 'running'
  }

  /** Tells the client, unless it has shut us down. */
  notify(method: string, params?: object): void {
    if (this.running) void this.connection.sendNotification(method, params)
  }

  warn(message: string): void {
    if (this.running) this.connection.console.warn(message)
  }

  /** Runs work that no request waits for. What it throws is logged; after `shutdown` nothing is begun. */
  async background(name: string, work: () => void | Promise<void>): Promise<void> {
    if (!this.running) return
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Cancelled)) this.logCrash(name, error)
    }
  }

  private async answer(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    if (this.state === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`)
    if (this.state === 'shut-down') return new ResponseError(ErrorCodes.InvalidRequest, `${method} after shutdown`)
    const begun = performance.now()
    try {
      const handler = (await this.routes()).requests.get(method)
      if (!handler) return new ResponseError(ErrorCodes.MethodNotFound, `${method} is not supported`)
      const context = contextOf(token)
      context.checkpoint()
      const result = await handler(params, context)
      context.checkpoint()
      return result ?? null
    } catch (error) {
      return this.errorOf(method, error)
    } finally {
      this.connection.tracer.log(`${method}: ${(performance.now() - begun).toFixed(1)} ms`)
    }
  }

  private async receive(method: string, params: unknown): Promise<void> {
    await this.background(method, async () => {
      const handler = (await this.routes()).notifications.get(method)
      await handler?.(params)
    })
  }

  private errorOf(method: string, error: unknown): ResponseError<void> {
    if (error instanceof ResponseError) return error
    if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`)
    if (error instanceof RequestFailed) return new ResponseError(LSPErrorCodes.RequestFailed, error.message)
    if (error instanceof InvalidParams)
      return new ResponseError(ErrorCodes.InvalidParams, `${method}: ${error.message}`)
    this.logCrash(method, error)
    return new ResponseError(
      ErrorCodes.InternalError,
      `Claimlight could not answer ${method}: ${messageOf(error)}. Its log has the details; please report it.`,
    )
  }

  private logCrash(method: string, error: unknown): void {
    const details = error instanceof Error && !(error instanceof InvalidParams) ? (error.stack ?? error.message) : ''
    if (this.running) this.connection.console.error(`${method} failed: ${details || messageOf(error)}`)
  }
}

function contextOf(token: CancellationToken): RequestContext {
  return {
    token,
    checkpoint() {
      if (token.isCancellationRequested) throw new Cancelled()
    },
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return isRecord(error) ? JSON.stringify(error) : String(error)
}
