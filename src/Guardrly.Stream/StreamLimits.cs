namespace Guardrly;

/// <summary>Every bound of the library. The unit is the last word of the name but one.</summary>
public static class StreamLimits
{
    /// <summary>How far before a candidate a verifier may look.</summary>
    public const int LookBehindBytesMax = 4 * 1024;

    /// <summary>
    /// How far past the start of a candidate a verifier may look, and so how much is held back for it. A candidate that
    /// is still open there is masked as if it had matched, to the end of its value, and counted apart.
    /// </summary>
    public const int CandidateBytesMax = 64 * 1024;

    /// <summary>The longest text one of a user's own patterns can match.</summary>
    public const int OwnPatternMatchBytesMax = 1024;

    /// <summary>How much a source should read at a time.</summary>
    public const int ReadBytes = 256 * 1024;

    /// <summary>
    /// The longest line that is looked at whole. Of a longer one a record carries the head and the length; the
    /// <c>lines</c> sink passes it on in pieces.
    /// </summary>
    public const int LineBytesMax = 1024 * 1024;

    /// <summary>The text that a record carries of a line over <see cref="LineBytesMax"/>.</summary>
    public const int TextBytesMax = 64 * 1024;

    /// <summary>How much of a stream goes into one batch: what a processor's second cache holds.</summary>
    public const int BatchReadBytes = 64 * 1024;

    /// <summary>Batches that wait between two stages of a lane.</summary>
    public const int QueueBatchesMax = 8;

    /// <summary>What streams that wait for their turn keep in memory, all together; more lies in files.</summary>
    public const int OrderedBytesMax = 16 * 1024 * 1024;

    /// <summary>Batches kept for reuse.</summary>
    public const int BatchesIdleMax = 64;

    /// <summary>The largest buffer that a batch keeps when it is given back.</summary>
    public const int BatchBytesKept = 512 * 1024;

    /// <summary>Lines that a call with an error status waits for the body that explains it.</summary>
    public const int ErrorBodyLinesMax = 16;

    /// <summary>Requests of one stream that wait for their response.</summary>
    public const int PendingRequestsMax = 10_000;

    /// <summary>How long, by the log's own time, a request waits for its response.</summary>
    public const long PendingRequestMillisecondsMax = 10 * 60 * 1000;

    /// <summary>Strings in strings in strings that hold JSON: how deep they are unwrapped.</summary>
    public const int UnwrapDepthMax = 4;

    /// <summary>Bytes unwrapped from one unit, all depths together.</summary>
    public const int UnwrapBytesMax = 1024 * 1024;

    /// <summary>Nesting of JSON that is walked.</summary>
    public const int JsonDepthMax = 128;

    /// <summary>Values of one JSON text that are looked at; containers after that are one value each.</summary>
    public const int JsonNodesMax = 64 * 1024;

    /// <summary>
    /// Bytes of the stream between a call and the line that explains its status; lines behind that are not waited for.
    /// </summary>
    public const int ErrorBodyBytesMax = 256 * 1024;

    /// <summary>Bytes that the requests of one stream take that wait for their response.</summary>
    public const int PendingRequestBytesMax = 16 * 1024 * 1024;

    /// <summary>Bytes of a request body that a record carries.</summary>
    public const int RequestBodyBytesMax = 64 * 1024;

    /// <summary>A URL that is kept until the line that tells what became of it.</summary>
    public const int HeldUrlBytesMax = 8 * 1024;

    /// <summary>A request body that is kept so.</summary>
    public const int HeldBodyBytesMax = 16 * 1024;

    /// <summary>A message that a terminal wrapped over lines.</summary>
    public const int WrappedMessageBytesMax = 4 * 1024;

    /// <summary>Keys (session and platform) whose runs one stream keeps.</summary>
    public const int AlertKeysMax = 10_000;

    /// <summary>How long, by the log's own time, an idle key's run is kept.</summary>
    public const long AlertKeyMillisecondsMax = 24 * 60 * 60 * 1000;

    /// <summary>Calls in a row that a rule can be set to wait for; it keeps the place of each.</summary>
    public const int AlertRunCallsMax = 100;

    /// <summary>Bytes of a session id or a host that an alert carries.</summary>
    public const int AlertTextBytesMax = 1024;

    /// <summary>Templates of one host; what comes after is one template with a star, counted.</summary>
    public const int EndpointTemplatesMax = 256;
}
