namespace Guardrly.Normalize;

/// <summary>What a stretch of log says of a call.</summary>
internal enum CallPhase : byte
{
    /// <summary>Nothing of a call; it may carry a time, a level, a session for its line's record.</summary>
    None = 0,

    /// <summary>A request; its response is on a line to come.</summary>
    Request,

    /// <summary>The response to a request on an earlier line.</summary>
    Response,

    /// <summary>Request and status together.</summary>
    Whole,

    /// <summary>The error body of the call before it in the stream.</summary>
    ErrorBody,

    /// <summary>
    /// More of the call before it in the stream, which is open (<see cref="CallFacts.IsOpen"/>): what it says fills
    /// what that call's record lacks (time, session, request id, bytes). With <see cref="CallFacts.HasResponseBody"/>
    /// the call is complete.
    /// </summary>
    More,
}
