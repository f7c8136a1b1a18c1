using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollectionCoachBot.Storage;

/// <summary>
/// PostgreSQL stores neither the character 0 nor half of a surrogate pair, and refuses the whole statement. Whatever a channel sends can be
/// stored: such a character becomes the one that stands for "unreadable".
/// </summary>
internal sealed class StorableText : DbCommandInterceptor
{
    public static StorableText Instance { get; } = new();

    /// <summary>The text itself where all of it can be stored.</summary>
    public static string Of(string text)
    {
        // Halves of pairs are right where two stand together. Two looks: one for all these characters at once goes through them one by one.
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
            return text;
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            storable.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return storable.ToString();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Mend(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Mend(command);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Mend(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Mend(command);
        return new(result);
    }

    private static void Mend(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text)
                parameter.Value = Of(text);
            else if (parameter.Value is IEnumerable<string?> texts && texts.Any(each => each is not null && !ReferenceEquals(Of(each), each)))
                parameter.Value = texts.Select(each => each is null ? null : Of(each)).ToList();
        }
    }
}
