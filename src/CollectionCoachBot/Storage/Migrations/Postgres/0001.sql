CREATE TABLE "CallLogs" (
    "Id" text COLLATE "C" NOT NULL,
    "FormId" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C",
    "UnlistedName" text COLLATE "C",
    "PersonId" text COLLATE "C" NOT NULL,
    "SessionId" text COLLATE "C",
    "At" bigint NOT NULL,
    "Outcome" text COLLATE "C" NOT NULL,
    "Stage" text COLLATE "C",
    "Attitude" text COLLATE "C",
    "WhyUnpaid" text COLLATE "C",
    "Note" text COLLATE "C",
    CONSTRAINT "PK_CallLogs" PRIMARY KEY ("Id")
);


CREATE TABLE "CoachSessions" (
    "Id" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C",
    "UnlistedName" text COLLATE "C",
    "Stage" text COLLATE "C" NOT NULL,
    "Attitude" text COLLATE "C" NOT NULL,
    "WhyUnpaid" text COLLATE "C",
    "Style" text COLLATE "C",
    "SpecialId" text COLLATE "C",
    "PlaybookVersion" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_CoachSessions" PRIMARY KEY ("Id")
);


CREATE TABLE "Conversations" (
    "Id" text COLLATE "C" NOT NULL,
    "TenantId" text COLLATE "C" NOT NULL,
    "ConversationId" text COLLATE "C" NOT NULL,
    "Kind" text COLLATE "C" NOT NULL,
    "ServiceUrl" text COLLATE "C" NOT NULL,
    "ChannelId" text COLLATE "C" NOT NULL,
    "BotId" text COLLATE "C" NOT NULL,
    "BotName" text COLLATE "C",
    "PersonId" text COLLATE "C",
    "TeamId" text COLLATE "C",
    "Name" text COLLATE "C",
    "IsShared" boolean NOT NULL,
    "Language" text COLLATE "C",
    "IsGone" boolean NOT NULL,
    "WelcomedAt" bigint,
    CONSTRAINT "PK_Conversations" PRIMARY KEY ("Id")
);


CREATE TABLE "Customers" (
    "Id" text COLLATE "C" NOT NULL,
    "Code" text COLLATE "C" NOT NULL,
    "Name" text COLLATE "C" NOT NULL,
    "OwnerEmail" text COLLATE "C",
    "Segment" text COLLATE "C" NOT NULL,
    "Country" text COLLATE "C",
    "Contact" text COLLATE "C",
    "CreditLimit" bigint,
    "CreditLimitCurrency" text COLLATE "C",
    "ImportSequence" bigint,
    "Attitude" text COLLATE "C",
    "AttitudeOn" date,
    "AttitudeStage" text COLLATE "C",
    "WhyUnpaid" text COLLATE "C",
    "CauseId" text COLLATE "C",
    "CauseOn" date,
    "CauseById" text COLLATE "C",
    "Grade" text COLLATE "C",
    "GradeOn" date,
    "GradeById" text COLLATE "C",
    "IsNaturalPerson" boolean NOT NULL,
    "Jurisdiction" text COLLATE "C" NOT NULL,
    "OurSizeAtSigning" text COLLATE "C" NOT NULL,
    "TheirSizeAtSigning" text COLLATE "C" NOT NULL,
    "ContractKind" text COLLATE "C" NOT NULL,
    "SizeTold" boolean,
    "ContractOn" date,
    "ContractById" text COLLATE "C",
    "SpecialId" text COLLATE "C",
    "SpecialOn" date,
    "SpecialById" text COLLATE "C",
    "IsSample" boolean NOT NULL,
    "Cycle_InvoiceCutoffDay" integer,
    "Cycle_PayDay" integer,
    "Cycle_PlanCutoffDay" integer,
    "Cycle_Signer" text COLLATE "C",
    "Cycle_StatementDay" integer,
    CONSTRAINT "PK_Customers" PRIMARY KEY ("Id")
);


CREATE TABLE "EscalationRequests" (
    "Id" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "ConversationId" text COLLATE "C" NOT NULL,
    "Reason" text COLLATE "C",
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_EscalationRequests" PRIMARY KEY ("Id")
);


CREATE TABLE "FileLinks" (
    "Id" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "Kind" text COLLATE "C" NOT NULL,
    "Subject" text COLLATE "C" NOT NULL,
    "ExpiresAt" bigint NOT NULL,
    CONSTRAINT "PK_FileLinks" PRIMARY KEY ("Id")
);


CREATE TABLE "FollowUps" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C",
    "UnlistedName" text COLLATE "C",
    "PersonId" text COLLATE "C" NOT NULL,
    "CallLogId" text COLLATE "C",
    "DueOn" date NOT NULL,
    "RemindAt" bigint NOT NULL,
    "State" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_FollowUps" PRIMARY KEY ("Id")
);


CREATE TABLE "ImportJobs" (
    "Id" text COLLATE "C" NOT NULL,
    "Caller" text COLLATE "C" NOT NULL,
    "IdempotencyKey" text COLLATE "C",
    "Digest" text COLLATE "C" NOT NULL,
    "Options" text COLLATE "C" NOT NULL,
    "Bytes" bigint NOT NULL,
    "State" text COLLATE "C" NOT NULL,
    "Worker" text COLLATE "C" NOT NULL,
    "LeaseUntil" bigint NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "StartedAt" bigint,
    "FinishedAt" bigint,
    "Outcome" text COLLATE "C",
    CONSTRAINT "PK_ImportJobs" PRIMARY KEY ("Id")
);


CREATE TABLE "LedgerImports" (
    "Id" text COLLATE "C" NOT NULL,
    "Sequence" bigint NOT NULL,
    "AsOf" date NOT NULL,
    "ImportedAt" bigint NOT NULL,
    "New" integer NOT NULL,
    "Changed" integer NOT NULL,
    "Unchanged" integer NOT NULL,
    "Closed" integer NOT NULL,
    "Rejected" integer NOT NULL,
    "Way" text COLLATE "C" NOT NULL,
    "ById" text COLLATE "C",
    CONSTRAINT "PK_LedgerImports" PRIMARY KEY ("Id")
);


CREATE TABLE "LedgerMappings" (
    "Id" text COLLATE "C" NOT NULL,
    "Name" text COLLATE "C" NOT NULL,
    "Key" text COLLATE "C" NOT NULL,
    "Content" text COLLATE "C" NOT NULL,
    "SavedAt" bigint NOT NULL,
    CONSTRAINT "PK_LedgerMappings" PRIMARY KEY ("Id")
);


CREATE TABLE "Outbox" (
    "Id" text COLLATE "C" NOT NULL,
    "UniqueKey" text COLLATE "C" NOT NULL,
    "Kind" text COLLATE "C" NOT NULL,
    "Subject" text COLLATE "C" NOT NULL,
    "Operation" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C",
    "ConversationId" text COLLATE "C",
    "ThreadId" text COLLATE "C",
    "UpdatesKey" text COLLATE "C",
    "State" text COLLATE "C" NOT NULL,
    "StateAt" bigint NOT NULL,
    "LeftAt" bigint,
    "DueAt" bigint NOT NULL,
    "Attempt" integer NOT NULL,
    "LeaseUntil" bigint,
    "ActivityId" text COLLATE "C",
    "SentConversationId" text COLLATE "C",
    "Error" text COLLATE "C",
    "CreatedAt" bigint NOT NULL,
    CONSTRAINT "PK_Outbox" PRIMARY KEY ("Id")
);


CREATE TABLE "People" (
    "Id" text COLLATE "C" NOT NULL,
    "TenantId" text COLLATE "C" NOT NULL,
    "AadObjectId" text COLLATE "C" NOT NULL,
    "ChannelUserId" text COLLATE "C",
    "Email" text COLLATE "C",
    "Upn" text COLLATE "C",
    "Name" text COLLATE "C" NOT NULL,
    "IsGuest" boolean NOT NULL,
    "IsProfileKnown" boolean NOT NULL,
    "Language" text COLLATE "C",
    "Heard" text COLLATE "C",
    "Locale" text COLLATE "C",
    "TimeZone" text COLLATE "C",
    CONSTRAINT "PK_People" PRIMARY KEY ("Id")
);


CREATE TABLE "Promises" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C",
    "CallLogId" text COLLATE "C",
    "Amount" bigint NOT NULL,
    "Currency" text COLLATE "C" NOT NULL,
    "PayOn" date NOT NULL,
    "MadeAt" bigint NOT NULL,
    "OpenBefore" bigint NOT NULL,
    "State" text COLLATE "C" NOT NULL,
    "JudgedAt" bigint,
    CONSTRAINT "PK_Promises" PRIMARY KEY ("Id")
);


CREATE TABLE "SentLedgers" (
    "Id" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "Name" text COLLATE "C" NOT NULL,
    "Url" text COLLATE "C" NOT NULL,
    "Options" text COLLATE "C",
    "State" text COLLATE "C" NOT NULL,
    "Digest" text COLLATE "C",
    "Outcome" text COLLATE "C",
    "Worker" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "StateAt" bigint NOT NULL,
    CONSTRAINT "PK_SentLedgers" PRIMARY KEY ("Id")
);


CREATE TABLE "ShownForms" (
    "Id" text COLLATE "C" NOT NULL,
    "Next" date,
    "ShownAt" bigint NOT NULL,
    CONSTRAINT "PK_ShownForms" PRIMARY KEY ("Id")
);


CREATE TABLE "StoredStates" (
    "Key" text COLLATE "C" NOT NULL,
    "Json" text COLLATE "C" NOT NULL,
    "ETag" text COLLATE "C" NOT NULL,
    "UpdatedAt" bigint NOT NULL,
    CONSTRAINT "PK_StoredStates" PRIMARY KEY ("Key")
);


CREATE TABLE "Subscriptions" (
    "Id" text COLLATE "C" NOT NULL,
    "ConversationId" text COLLATE "C" NOT NULL,
    "Day" text COLLATE "C" NOT NULL,
    "Time" time without time zone NOT NULL,
    "TimeZone" text COLLATE "C" NOT NULL,
    "Language" text COLLATE "C" NOT NULL,
    "CreatedById" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "NextAt" bigint NOT NULL,
    CONSTRAINT "PK_Subscriptions" PRIMARY KEY ("Id")
);


CREATE TABLE "TeamRosters" (
    "TeamId" text COLLATE "C" NOT NULL,
    "ReadAt" bigint NOT NULL,
    CONSTRAINT "PK_TeamRosters" PRIMARY KEY ("TeamId")
);


CREATE TABLE "ClaimEvidence" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "InvoiceNumber" text COLLATE "C",
    "Kind" text COLLATE "C" NOT NULL,
    "Day" date NOT NULL,
    "LoggedById" text COLLATE "C" NOT NULL,
    "LoggedAt" bigint NOT NULL,
    "FormId" text COLLATE "C" NOT NULL,
    "WithdrawnAt" bigint,
    "WithdrawnById" text COLLATE "C",
    CONSTRAINT "PK_ClaimEvidence" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ClaimEvidence_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CustomerAliases" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "Name" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_CustomerAliases" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_CustomerAliases_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CustomerEntries" (
    "CustomerId" text COLLATE "C" NOT NULL,
    "Field" text COLLATE "C" NOT NULL,
    "LedgerSaid" text COLLATE "C",
    "Entered" text COLLATE "C",
    "EnteredOn" date NOT NULL,
    "EnteredById" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_CustomerEntries" PRIMARY KEY ("CustomerId", "Field"),
    CONSTRAINT "FK_CustomerEntries_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Escalations" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "ConversationId" text COLLATE "C" NOT NULL,
    "ThreadId" text COLLATE "C" NOT NULL,
    "RequestedById" text COLLATE "C" NOT NULL,
    "Reason" text COLLATE "C",
    "Language" text COLLATE "C" NOT NULL,
    "State" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Escalations" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Escalations_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Holds" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "ReceivableId" text COLLATE "C",
    "Amount" bigint,
    "Kind" text COLLATE "C" NOT NULL,
    "Reason" text COLLATE "C" NOT NULL,
    "HandledBy" text COLLATE "C" NOT NULL,
    "UntilOn" date NOT NULL,
    "PlacedById" text COLLATE "C" NOT NULL,
    "PlacedAt" bigint NOT NULL,
    "ReleasedById" text COLLATE "C",
    "ReleasedAt" bigint,
    "FormId" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_Holds" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Holds_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "InterestTerms" (
    "CustomerId" text COLLATE "C" NOT NULL,
    "Percent" bigint,
    "Per" text COLLATE "C",
    "Clause" text COLLATE "C",
    "AnsweredOn" date NOT NULL,
    "AnsweredById" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_InterestTerms" PRIMARY KEY ("CustomerId"),
    CONSTRAINT "FK_InterestTerms_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Receivables" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "InvoiceNumber" text COLLATE "C" NOT NULL,
    "Installment" integer NOT NULL,
    "OrderNumber" text COLLATE "C",
    "IssuedOn" date,
    "DueOn" date NOT NULL,
    "DueBasis" text COLLATE "C" NOT NULL,
    "ConditionProven" boolean,
    "Amount" bigint NOT NULL,
    "Open" bigint NOT NULL,
    "Disputed" bigint NOT NULL,
    "Currency" text COLLATE "C" NOT NULL,
    "ClosedOn" date,
    "AddedOn" date,
    CONSTRAINT "PK_Receivables" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Receivables_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnappliedCash" (
    "Id" text COLLATE "C" NOT NULL,
    "CustomerId" text COLLATE "C" NOT NULL,
    "Currency" text COLLATE "C" NOT NULL,
    "Amount" bigint NOT NULL,
    "AsOf" date NOT NULL,
    CONSTRAINT "PK_UnappliedCash" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_UnappliedCash_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RejectedRows" (
    "Id" text COLLATE "C" NOT NULL,
    "ImportId" text COLLATE "C" NOT NULL,
    "Line" integer NOT NULL,
    "Column" text COLLATE "C" NOT NULL,
    "Value" text COLLATE "C" NOT NULL,
    "Reason" text COLLATE "C" NOT NULL,
    "Values" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_RejectedRows" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_RejectedRows_LedgerImports_ImportId" FOREIGN KEY ("ImportId") REFERENCES "LedgerImports" ("Id") ON DELETE CASCADE
);


CREATE TABLE "DeliverySteps" (
    "Id" text COLLATE "C" NOT NULL,
    "OutboxRowId" text COLLATE "C" NOT NULL,
    "AfterId" text COLLATE "C" NOT NULL,
    "Act" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_DeliverySteps" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_DeliverySteps_Outbox_OutboxRowId" FOREIGN KEY ("OutboxRowId") REFERENCES "Outbox" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Delegations" (
    "Id" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "SubstituteId" text COLLATE "C" NOT NULL,
    "UntilOn" date NOT NULL,
    "CreatedById" text COLLATE "C" NOT NULL,
    "CreatedAt" bigint NOT NULL,
    "EndedById" text COLLATE "C",
    "EndedAt" bigint,
    CONSTRAINT "PK_Delegations" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Delegations_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Delegations_People_SubstituteId" FOREIGN KEY ("SubstituteId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "TeamMembers" (
    "TeamId" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_TeamMembers" PRIMARY KEY ("TeamId", "PersonId"),
    CONSTRAINT "FK_TeamMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "EscalationSteps" (
    "Id" text COLLATE "C" NOT NULL,
    "EscalationId" text COLLATE "C" NOT NULL,
    "State" text COLLATE "C" NOT NULL,
    "PersonId" text COLLATE "C" NOT NULL,
    "At" bigint NOT NULL,
    "Note" text COLLATE "C",
    "Result" text COLLATE "C",
    "FormId" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_EscalationSteps" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_EscalationSteps_Escalations_EscalationId" FOREIGN KEY ("EscalationId") REFERENCES "Escalations" ("Id") ON DELETE CASCADE
);


CREATE TABLE "BalanceChanges" (
    "Id" text COLLATE "C" NOT NULL,
    "ReceivableId" text COLLATE "C" NOT NULL,
    "Sequence" bigint NOT NULL,
    "Day" date NOT NULL,
    "OpenBefore" bigint NOT NULL,
    "OpenAfter" bigint NOT NULL,
    "DisputedBefore" bigint NOT NULL,
    "DisputedAfter" bigint NOT NULL,
    "Cause" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_BalanceChanges" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_BalanceChanges_Receivables_ReceivableId" FOREIGN KEY ("ReceivableId") REFERENCES "Receivables" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_BalanceChanges_Day" ON "BalanceChanges" ("Day");


CREATE INDEX "IX_BalanceChanges_ReceivableId" ON "BalanceChanges" ("ReceivableId");


CREATE INDEX "IX_CallLogs_CustomerId_At" ON "CallLogs" ("CustomerId", "At");


CREATE UNIQUE INDEX "IX_CallLogs_FormId" ON "CallLogs" ("FormId");


CREATE INDEX "IX_CallLogs_PersonId_At" ON "CallLogs" ("PersonId", "At");


CREATE INDEX "IX_ClaimEvidence_CustomerId" ON "ClaimEvidence" ("CustomerId");


CREATE UNIQUE INDEX "IX_ClaimEvidence_FormId" ON "ClaimEvidence" ("FormId");


CREATE INDEX "IX_CoachSessions_PersonId_CreatedAt" ON "CoachSessions" ("PersonId", "CreatedAt");


CREATE INDEX "IX_Conversations_PersonId" ON "Conversations" ("PersonId");


CREATE UNIQUE INDEX "IX_Conversations_TenantId_ConversationId" ON "Conversations" ("TenantId", "ConversationId");


CREATE UNIQUE INDEX "IX_CustomerAliases_CustomerId_Name" ON "CustomerAliases" ("CustomerId", "Name");


CREATE UNIQUE INDEX "IX_Customers_Code" ON "Customers" ("Code");


CREATE INDEX "IX_Customers_OwnerEmail" ON "Customers" ("OwnerEmail");


CREATE INDEX "IX_Delegations_PersonId_UntilOn" ON "Delegations" ("PersonId", "UntilOn");


CREATE INDEX "IX_Delegations_SubstituteId_UntilOn" ON "Delegations" ("SubstituteId", "UntilOn");


CREATE UNIQUE INDEX "IX_DeliverySteps_AfterId" ON "DeliverySteps" ("AfterId");


CREATE INDEX "IX_DeliverySteps_OutboxRowId" ON "DeliverySteps" ("OutboxRowId");


CREATE UNIQUE INDEX "IX_Escalations_CustomerId" ON "Escalations" ("CustomerId") WHERE "State" <> 'Closed';


CREATE INDEX "IX_EscalationSteps_EscalationId" ON "EscalationSteps" ("EscalationId");


CREATE UNIQUE INDEX "IX_EscalationSteps_FormId" ON "EscalationSteps" ("FormId");


CREATE INDEX "IX_FileLinks_ExpiresAt" ON "FileLinks" ("ExpiresAt");


CREATE INDEX "IX_FollowUps_CustomerId_State" ON "FollowUps" ("CustomerId", "State");


CREATE INDEX "IX_FollowUps_PersonId_State_DueOn" ON "FollowUps" ("PersonId", "State", "DueOn");


CREATE INDEX "IX_FollowUps_State_RemindAt" ON "FollowUps" ("State", "RemindAt");


CREATE INDEX "IX_Holds_CustomerId_UntilOn" ON "Holds" ("CustomerId", "UntilOn");


CREATE UNIQUE INDEX "IX_Holds_FormId" ON "Holds" ("FormId");


CREATE INDEX "IX_Holds_UntilOn" ON "Holds" ("UntilOn");


CREATE UNIQUE INDEX "IX_ImportJobs_Caller_IdempotencyKey" ON "ImportJobs" ("Caller", "IdempotencyKey");


CREATE INDEX "IX_ImportJobs_CreatedAt" ON "ImportJobs" ("CreatedAt");


CREATE INDEX "IX_ImportJobs_State" ON "ImportJobs" ("State");


CREATE UNIQUE INDEX "IX_LedgerImports_Sequence" ON "LedgerImports" ("Sequence");


CREATE UNIQUE INDEX "IX_LedgerMappings_Key" ON "LedgerMappings" ("Key");


CREATE INDEX "IX_Outbox_ActivityId" ON "Outbox" ("ActivityId");


CREATE INDEX "IX_Outbox_State_DueAt" ON "Outbox" ("State", "DueAt");


CREATE INDEX "IX_Outbox_Subject" ON "Outbox" ("Subject");


CREATE UNIQUE INDEX "IX_Outbox_UniqueKey" ON "Outbox" ("UniqueKey");


CREATE INDEX "IX_Outbox_UpdatesKey" ON "Outbox" ("UpdatesKey");


CREATE INDEX "IX_People_Email" ON "People" ("Email");


CREATE UNIQUE INDEX "IX_People_TenantId_AadObjectId" ON "People" ("TenantId", "AadObjectId");


CREATE INDEX "IX_People_Upn" ON "People" ("Upn");


CREATE INDEX "IX_Promises_CustomerId_State" ON "Promises" ("CustomerId", "State");


CREATE UNIQUE INDEX "IX_Receivables_CustomerId_InvoiceNumber_Installment" ON "Receivables" ("CustomerId", "InvoiceNumber", "Installment");


CREATE INDEX "IX_RejectedRows_ImportId" ON "RejectedRows" ("ImportId");


CREATE INDEX "IX_SentLedgers_State" ON "SentLedgers" ("State");


CREATE UNIQUE INDEX "IX_Subscriptions_ConversationId" ON "Subscriptions" ("ConversationId");


CREATE INDEX "IX_Subscriptions_NextAt" ON "Subscriptions" ("NextAt");


CREATE INDEX "IX_TeamMembers_PersonId" ON "TeamMembers" ("PersonId");


CREATE UNIQUE INDEX "IX_UnappliedCash_CustomerId_Currency" ON "UnappliedCash" ("CustomerId", "Currency");
