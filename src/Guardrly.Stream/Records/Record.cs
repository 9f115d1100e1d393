namespace Guardrly.Records;

/// <summary>
/// One record: an API call, or a line that is none (then <see cref="Endpoint"/> and <see cref="Method"/> are null).
/// Plain data without references: texts are stretches of the batch it lies in. Filled by the stages one after another:
/// Normalize the facts, Classify the verdicts.
/// </summary>
internal struct Record
{
    /// <summary>A <see cref="TimestampMilliseconds"/> that stands for null.</summary>
    public const long NoTimestamp = long.MinValue;

    /// <summary>
    /// Index of its unit in the batch, whose text and findings are its own; -1 for a call that was never answered:
    /// its line's text went out with the line's own record.
    /// </summary>
    public int Unit;

    /// <summary>1-based line of the unmasked input where the call completes; 0 stands for null (Kafka).</summary>
    public long Line;

    /// <summary>Offset in bytes of that line's start in the unmasked, unpacked input.</summary>
    public long Offset;

    /// <summary>Ordinal among the calls of one line, from 0.</summary>
    public int Ordinal;

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z, or <see cref="NoTimestamp"/>.</summary>
    public long TimestampMilliseconds;

    /// <summary>Level word as the log has it, lower-cased.</summary>
    public TextRange Level;

    /// <summary>Host, lower-cased, without userinfo, port and trailing dot.</summary>
    public TextRange Host;

    /// <summary>Method in capitals.</summary>
    public TextRange Method;

    /// <summary>The templated path.</summary>
    public TextRange Endpoint;

    /// <summary>HTTP status 100 to 599; 0 stands for null: never answered.</summary>
    public short Status;

    /// <summary>The status that a throttled or forbidden call in truth had; set by Classify.</summary>
    public short EffectiveStatus;

    /// <summary>Milliseconds, or NaN for null.</summary>
    public double LatencyMilliseconds;

    /// <summary>The log's own session id.</summary>
    public TextRange SessionId;

    /// <summary>Explicit agent field, else the MCP client's or service's name.</summary>
    public TextRange Agent;

    /// <summary>MCP tool.</summary>
    public TextRange Tool;

    /// <summary>Request id.</summary>
    public TextRange RequestId;

    /// <summary>Bytes of the request body, or -1.</summary>
    public long RequestBytes;

    /// <summary>Bytes of the response body, or -1.</summary>
    public long ResponseBytes;

    /// <summary>Findings that lie in the request body; they make a large payload a sensitive one.</summary>
    public int RequestBodyFindings;

    // --- facts that Classify reads; no sink writes them ---

    /// <summary>Path of the URL, decoded once, dot segments resolved; before templating.</summary>
    public TextRange Path;

    /// <summary>Query of the URL as it stands, without the question mark.</summary>
    public TextRange Query;

    /// <summary>Request body as text: JSON, a form, or the text of a GraphQL document; bounded.</summary>
    public TextRange RequestBody;

    /// <summary>Name of the operation of the GraphQL document that is run, where the request says it.</summary>
    public TextRange Operation;

    /// <summary>
    /// The error code that the response body or a following line carries: a GraphQL <c>extensions.code</c>, a Meta
    /// code in digits, a Stripe code.
    /// </summary>
    public TextRange ErrorCode;

    /// <summary>The message that came with it; bounded.</summary>
    public TextRange ErrorMessage;

    /// <summary>The response said that no call is left (<c>x-ratelimit-remaining: 0</c>).</summary>
    public bool RateLimitExhausted;

    /// <summary>Index of the platform in the platform table; 0 is <c>unknown</c>.</summary>
    public byte Platform;

    /// <summary>The host is on no list of known ones; set with <see cref="Platform"/>.</summary>
    public bool IsUnknownDomain;

    /// <summary>The host is a cloud's metadata address.</summary>
    public bool IsMetadataHost;

    // --- verdicts of Classify ---

    /// <summary>What the call does.</summary>
    public Access Access;

    /// <summary>How much harm it can do.</summary>
    public Risk Risk;

    /// <summary>A token call: a write, but neutral for runs of writes.</summary>
    public bool IsTokenCall;

    /// <summary>Fingerprint of the credential it was made with, when a key is configured.</summary>
    public TextRange Credential;

    /// <summary>Whether it is an API call.</summary>
    public readonly bool IsCall => !Endpoint.IsNull;
}
