namespace Chancery.SearchApi.Serving;

/// <summary>What is being served, for the health endpoint and for the notice on the pages.</summary>
/// <param name="Index">Where the index should be, as it was given.</param>
/// <param name="Commit">The commit being served; null where nothing is.</param>
/// <param name="IsSamples">Whether it is the samples, for want of an index.</param>
/// <param name="Fault">What is wrong with the index; null where nothing is.</param>
internal sealed record ServingState(string Index, long? Commit, bool IsSamples, string? Fault)
{
    public bool IsReady => Commit is not null;
}
