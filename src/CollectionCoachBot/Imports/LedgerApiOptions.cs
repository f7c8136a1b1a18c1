using System.ComponentModel.DataAnnotations;
using CollectionCoachBot.Bot;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

/// <summary>Section <c>LedgerApi</c>: who may send ledger files by HTTP. Until anybody is named, nobody may.</summary>
internal sealed class LedgerApiOptions
{
    public const string Section = "LedgerApi";

    /// <summary>In characters, each worth at least four bits.</summary>
    public const int ShortestKey = 32;

    private const int FewestDifferent = 8;

    private const int LongestName = 40;

    /// <summary>API keys by the names of those who hold them. Default: none.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Client ids of the apps of the bot's tenant whose Entra tokens are accepted. Default: none.</summary>
    public IList<string> Apps { get; init; } = [];

    /// <summary>The audience that such a token must name. Default: the bot's own app, by its id or as <c>api://ID</c>.</summary>
    public string? Audience { get; init; }

    /// <summary>How many files may be coming in, waiting or being imported together. Default 4.</summary>
    [Range(1, 16)]
    public int Waiting { get; init; } = 4;

    /// <summary>How large a file may be. Default 256, the most that an import takes.</summary>
    [Range(1, 256)]
    public int MaxMegabytes { get; init; } = 256;

    public bool IsOn => Keys.Count > 0 || Apps.Count > 0;

    internal sealed class Validator(IOptions<BotIdentityOptions> identity) : IValidateOptions<LedgerApiOptions>
    {
        public ValidateOptionsResult Validate(string? name, LedgerApiOptions options)
        {
            var problems = options.Keys.SelectMany(key => WrongKey(key.Key, key.Value ?? "")).ToList();
            if (options.Keys.Values.Distinct(StringComparer.Ordinal).Count() < options.Keys.Count)
                problems.Add($"{Section}:Keys gives two names the same key: who sent a file couldn't be told.");
            problems.AddRange(options.Apps.Where(app => !Guid.TryParse(app, out _)).Select(app => $"{Section}:Apps: \"{app}\" isn't an app's client id."));
            if (options.Apps.Count > 0 && !Guid.TryParse(identity.Value.MicrosoftAppTenantId, out _))
                problems.Add($"{Section}:Apps needs MicrosoftAppTenantId: a token of any other tenant proves nothing.");
            if (options.Apps.Count > 0 && string.IsNullOrWhiteSpace(options.Audience) && !identity.Value.HasAppId)
                problems.Add($"{Section}:Apps needs {Section}:Audience or MicrosoftAppId, which a token must be made for.");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        /// <summary>The key itself is never told.</summary>
        private static IEnumerable<string> WrongKey(string name, string key)
        {
            if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
                yield return $"{Section}:Keys: \"{name}\" isn't a name of 1 to {LongestName} letters, digits, points, hyphens and underscores.";
            if (key.Length < ShortestKey || key.Distinct().Count() < FewestDifferent)
                yield return $"{Section}:Keys:{name} is too easy to guess: at least {ShortestKey} random characters, such as from openssl rand -hex 32.";
            if (key.Any(c => c is <= ' ' or > '~'))
                yield return $"{Section}:Keys:{name} may hold only visible ASCII characters, since a header does.";
        }
    }
}
