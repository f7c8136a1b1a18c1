namespace AdaptiveCards.Json;

internal sealed class SchemaVersionConverter : TextConverter<AdaptiveSchemaVersion>
{
    protected override AdaptiveSchemaVersion Parse(string text) => new(text);
}
