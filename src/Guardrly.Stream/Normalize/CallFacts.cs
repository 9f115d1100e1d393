using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>
/// What a shape read of one call, raw: texts are stretches of the batch at hand, in the words of the log. What is null
/// was not said.
/// </summary>
internal struct CallFacts
{
    /// <summary>Which part of a call it is.</summary>
    public CallPhase Phase;

    /// <summary>
    /// The status is known, but more of the call is on the next lines, as <see cref="CallPhase.More"/>: its record
    /// waits as one with an error status waits for its body, whatever its status.
    /// </summary>
    public bool IsOpen;

    /// <summary>
    /// What request and response have in common (span id, request id, tool use id); null: the last request of the
    /// stream that waits without one.
    /// </summary>
    public TextRange JoinKey;

    /// <summary>Milliseconds since the epoch, or <see cref="Record.NoTimestamp"/>.</summary>
    public long TimestampMilliseconds;

    /// <summary>
    /// The times of request and response are those of the HTTP call itself, so that their distance is its latency; not
    /// so for a tool call and its result.
    /// </summary>
    public bool IsTimed;

    /// <summary>Level in any spelling, digits included.</summary>
    public TextRange Level;

    /// <summary>HTTP method in any case.</summary>
    public TextRange Method;

    /// <summary>Absolute URL, or path with query (then <see cref="Host"/> says where).</summary>
    public TextRange Url;

    /// <summary>Host, with or without port, where it is not in <see cref="Url"/>.</summary>
    public TextRange Host;

    /// <summary>Query, where it is not in <see cref="Url"/>.</summary>
    public TextRange Query;

    /// <summary>HTTP status, or 0.</summary>
    public short Status;

    /// <summary>Explicit latency in milliseconds, or NaN.</summary>
    public double LatencyMilliseconds;

    /// <summary>Session.</summary>
    public TextRange SessionId;

    /// <summary>Agent.</summary>
    public TextRange Agent;

    /// <summary>MCP tool.</summary>
    public TextRange Tool;

    /// <summary>Request id.</summary>
    public TextRange RequestId;

    /// <summary>Bytes of the request body, or -1.</summary>
    public long RequestBytes;

    /// <summary>Bytes of the response body, or -1.</summary>
    public long ResponseBytes;

    /// <summary>Request body, decoded: JSON, a form or a GraphQL document.</summary>
    public TextRange RequestBody;

    /// <summary>Name of the operation of the GraphQL document that is run, where the request says it.</summary>
    public TextRange Operation;

    /// <summary>Findings in the request body.</summary>
    public int RequestBodyFindings;

    /// <summary>A response body was there, with or without an error in it: nothing is to be waited for.</summary>
    public bool HasResponseBody;

    /// <summary>Error code of the response body.</summary>
    public TextRange ErrorCode;

    /// <summary>Error message of the response body.</summary>
    public TextRange ErrorMessage;

    /// <summary><c>x-ratelimit-remaining: 0</c>.</summary>
    public bool RateLimitExhausted;

    /// <summary>Fingerprint of the credential, where the log shows it masked with one.</summary>
    public TextRange Credential;

    /// <summary>Shows all texts to a visitor, which may move them.</summary>
    public void Visit<T>(ref T visitor)
        where T : struct, ITextVisitor
    {
        JoinKey = visitor.Visit(JoinKey);
        Level = visitor.Visit(Level);
        Method = visitor.Visit(Method);
        Url = visitor.Visit(Url);
        Host = visitor.Visit(Host);
        Query = visitor.Visit(Query);
        SessionId = visitor.Visit(SessionId);
        Agent = visitor.Visit(Agent);
        Tool = visitor.Visit(Tool);
        RequestId = visitor.Visit(RequestId);
        RequestBody = visitor.Visit(RequestBody);
        Operation = visitor.Visit(Operation);
        ErrorCode = visitor.Visit(ErrorCode);
        ErrorMessage = visitor.Visit(ErrorMessage);
        Credential = visitor.Visit(Credential);
    }

    /// <summary>All null.</summary>
    public static CallFacts Empty => new()
    {
        TimestampMilliseconds = Record.NoTimestamp,
        LatencyMilliseconds = double.NaN,
        RequestBytes = -1,
        ResponseBytes = -1,
    };
}
