namespace Guardrly.Normalize.Json;

/// <summary>What wrote a line of JSON, as far as units and numbers of levels hang on it.</summary>
internal enum JsonLibrary : byte
{
    /// <summary>No telling.</summary>
    Other = 0,

    /// <summary>pino or bunyan: levels count in tens from trace.</summary>
    Pino,

    /// <summary>zap: lengths of time are seconds.</summary>
    Zap,

    /// <summary>Go's slog: lengths of time are nanoseconds.</summary>
    Slog,

    /// <summary>structlog or another of Python: lengths of time are seconds.</summary>
    Python,

    /// <summary>winston, zerolog and their like: lengths of time are milliseconds.</summary>
    Winston,

    /// <summary>Serilog's compact format: no level is information.</summary>
    Serilog,
}
