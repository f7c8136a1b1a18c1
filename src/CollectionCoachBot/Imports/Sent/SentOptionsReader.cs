using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Mappings;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Makes of what stands beside a sent file how it is to be taken, or says why that can't be.</summary>
internal sealed class SentOptionsReader(SentOptionWords words, LedgerMappings mappings)
{
    /// <param name="text">Cleaned; empty: nothing was said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The options, null where nothing was said; or what of it can't be taken.</returns>
    public async Task<(SentOptions? Options, ToldText? Refused)> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return (null, null);
        var (said, notUnderstood) = words.Read(text, await mappings.NamesAsync(cancellationToken));
        if (notUnderstood is not null)
            return (null, ToldText.Of("imports.sent-not-understood", [("part", notUnderstood)]));
        if (said.Count == 0)
            return (null, null);
        try
        {
            var options = ImportOptions.Of(said);
            var request = options.Mapping is { } mapping ? (await mappings.FindAsync(mapping, cancellationToken)).Under(options.Request) : options.Request;
            return (new SentOptions(string.Join(' ', said.Select(option => $"{option.Name}={option.Value}")), request), null);
        }
        catch (ApiRefusedException refused)
        {
            return (null, ToldText.Of("imports." + refused.Key, refused.Values));
        }
        catch (LedgerRefusedException refused)
        {
            return (null, ToldText.Of("receivables." + refused.Key, refused.Values));
        }
    }
}
