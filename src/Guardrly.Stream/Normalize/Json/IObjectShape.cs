namespace Guardrly.Normalize.Json;

/// <summary>One shape of JSON objects. An instance belongs to one stream.</summary>
internal interface IObjectShape
{
    /// <summary>
    /// Adds what an object says of calls. False: it is another's; then nothing was added and no state changed.
    /// </summary>
    /// <param name="view">The text.</param>
    /// <param name="root">The object in it.</param>
    /// <param name="hits">Its fields.</param>
    /// <param name="facts">Where facts are added.</param>
    bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts);
}
