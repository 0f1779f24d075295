using System.Text.Json;

namespace Chancery.Index.Native;

/// <summary>
/// Turns what changed bytes lead to into an error that says so. Bytes that were changed behind our back show as
/// impossible numbers; whoever asks must hear that the index is damaged, not that an index was out of range.
/// </summary>
internal static class Damage
{
    /// <exception cref="IndexDamagedException">What was read can't be as it was written.</exception>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (IsSign(error))
        {
            throw new IndexDamagedException($"the index is damaged: {error.Message}; 'chancery check' tells where", error);
        }
    }

    /// <summary>Whether an error is what reading changed bytes leads to. Impossible sizes are asked of memory before they are seen to be wrong.</summary>
    public static bool IsSign(Exception error) =>
        error is IndexOutOfRangeException or ArgumentOutOfRangeException or InvalidDataException or OverflowException or JsonException or OutOfMemoryException;
}
