namespace Chancery.SearchApi.Answers;

/// <summary>Whether the process lives.</summary>
/// <param name="Status">Always <c>live</c>.</param>
public sealed record LiveAnswer(string Status);

/// <summary>Whether searches are answered, and from what.</summary>
/// <param name="Status"><c>ready</c>; <c>degraded</c> where answers come from an older commit than the last; <c>unavailable</c>.</param>
/// <param name="Commit">The commit being served; null where there is none.</param>
/// <param name="Samples">Whether the sample documents are served for want of an index.</param>
/// <param name="Message">What somebody should know: that these are the samples, or what is wrong; null where nothing is to say.</param>
public sealed record ReadyAnswer(string Status, long? Commit, bool Samples, string? Message);
