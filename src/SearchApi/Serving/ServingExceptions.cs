namespace Chancery.SearchApi.Serving;

/// <summary>There is nothing to answer from: no index that can be read, and no samples.</summary>
internal sealed class IndexUnavailableException() : Exception("there is no index that can be read at the moment");

/// <summary>A cursor's snapshot is closed: pages were not asked for in time.</summary>
internal sealed class CursorGoneException() : Exception(
    "the cursor is of a state of the index that is no longer kept; search again without the cursor");
