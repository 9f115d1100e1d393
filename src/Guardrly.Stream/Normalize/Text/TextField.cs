namespace Guardrly.Normalize.Text;

/// <summary>What a name in a <c>key=value</c> text stands for.</summary>
internal enum TextField : byte
{
    /// <summary>Nothing of a call.</summary>
    None = 0,

    /// <summary>When.</summary>
    Timestamp,

    /// <summary>How grave.</summary>
    Level,

    /// <summary>The sentence.</summary>
    Message,

    /// <summary>HTTP method.</summary>
    Method,

    /// <summary>URL or path.</summary>
    Url,

    /// <summary>Query.</summary>
    Query,

    /// <summary>Host.</summary>
    Host,

    /// <summary>HTTP status.</summary>
    Status,

    /// <summary>How long it took.</summary>
    Latency,

    /// <summary>Session.</summary>
    Session,

    /// <summary>Agent.</summary>
    Agent,

    /// <summary>MCP tool.</summary>
    Tool,

    /// <summary>Request id.</summary>
    RequestId,

    /// <summary>Bytes of the request.</summary>
    RequestBytes,

    /// <summary>Bytes of the response.</summary>
    ResponseBytes,

    /// <summary>Error code.</summary>
    ErrorCode,

    /// <summary>Error message.</summary>
    ErrorMessage,
}
