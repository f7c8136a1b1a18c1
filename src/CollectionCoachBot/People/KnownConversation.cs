using CollectionCoachBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.People;

/// <summary>Where the bot can be reached or can write by itself. Refreshed on every activity, since a service URL can change.</summary>
internal sealed class KnownConversation
{
    public string Id { get; init; } = OpaqueId.New();

    public required string TenantId { get; init; }

    /// <summary>The channel's id of the conversation, without <c>;messageid=</c>: the personal chat, the group chat, or the team's channel.</summary>
    public required string ConversationId { get; init; }

    public required ConversationKind Kind { get; init; }

    public required string ServiceUrl { get; set; }

    /// <summary>"msteams", and "emulator" for tools.</summary>
    public required string ChannelId { get; set; }

    public required string BotId { get; set; }

    public string? BotName { get; set; }

    /// <summary>The one person of a personal chat.</summary>
    public string? PersonId { get; set; }

    /// <summary>The team's thread id, in a channel.</summary>
    public string? TeamId { get; set; }

    /// <summary>A channel's or group's name as others gave it; null where Teams didn't say (of a General channel it never does).</summary>
    public string? Name { get; set; }

    /// <summary>A channel that other organisations read along in: no account is posted there, whoever is in the team.</summary>
    public bool IsShared { get; set; }

    /// <summary>A channel's or group's language, where somebody chose one.</summary>
    public Language? Language { get; set; }

    /// <summary>The bot was taken out, or Teams refuses messages: nothing is sent until it is installed again.</summary>
    public bool IsGone { get; set; }

    /// <summary>When the welcome was sent; a conversation is welcomed once.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>What the SDK needs to continue it.</summary>
    /// <param name="conversationId">This one's id, or that of a thread of it.</param>
    public ConversationReference Reference(string conversationId) => new()
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Bot = new ChannelAccount(BotId, BotName),
        Conversation = new ConversationAccount(
            isGroup: Kind != ConversationKind.Personal,
            conversationType: Kind switch
            {
                ConversationKind.Personal => "personal",
                ConversationKind.Group => "groupChat",
                _ => "channel",
            },
            id: conversationId,
            tenantId: TenantId),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<KnownConversation>
    {
        public void Configure(EntityTypeBuilder<KnownConversation> builder)
        {
            builder.ToTable("Conversations").HasIndex(known => new { known.TenantId, known.ConversationId }).IsUnique();
            builder.HasIndex(known => known.PersonId);
        }
    }
}
